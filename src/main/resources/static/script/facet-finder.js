/* A field that finds an option in a long facet. */
import { $, all } from './dom.js';

document.addEventListener('input', e => {
  if (!e.target.matches('.facet-find')) return;
  const words = e.target.value.toLowerCase(),
    facet = e.target.closest('.facet'),
    more = $('.more', facet);
  if (more && words) more.open = true;
  all('ul > li', facet).forEach(li => {
    li.hidden = words && !li.textContent.toLowerCase().includes(words);
  });
});
