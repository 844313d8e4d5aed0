/* Fields of a text: finds a theme in the tree, and counts a summary. */
import { $, all } from './dom.js';

all('[data-tree]').forEach(field => {
  const tree = $('.tree', field.parentElement);
  let others = {};
  field.addEventListener('focus', async () => {
    const answer = await fetch(field.dataset.tree).catch(() => null);
    if (answer?.ok) others = await answer.json();
  }, { once: true });
  field.addEventListener('input', () => {
    const words = field.value.trim().toLowerCase();
    all('label', tree).forEach(label => {
      const theme = $('input', label).name.replace('v.themas.', ''),
        says = (label.textContent + ' ' + (others[theme] || '')).toLowerCase();
      label.parentElement.hidden = !!words && !says.includes(words);
    });
    all('details', tree).forEach(branch => {
      const found = all('label', branch).some(label => !label.parentElement.hidden);
      branch.parentElement.hidden = !found;
      if (words && found) branch.open = true;
    });
  });
});

all('[data-count]').forEach(field => {
  const said = document.createElement('p');
  said.className = 'muted small';
  const count = () => {
    said.textContent = field.dataset.count.replace('{0}', field.value.length);
  };
  field.after(said);
  field.addEventListener('input', count);
  count();
});
