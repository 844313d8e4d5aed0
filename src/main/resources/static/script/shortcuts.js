/* Keys: a slash for the search field, Escape to close the filters. */
import { $ } from './dom.js';

document.addEventListener('keydown', e => {
  if (e.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName) && !e.ctrlKey && !e.metaKey) {
    $('#q')?.focus();
    e.preventDefault();
  }
  if (e.key === 'Escape' && location.hash === '#filters') {
    location.hash = '#resultaten';
    $('.open-filter')?.focus();
  }
});
