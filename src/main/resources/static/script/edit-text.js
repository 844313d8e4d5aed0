/* A text in the making: asks before it is lost, and leads to the line of a problem. */
import { $ } from './dom.js';

const edit = $('form[data-edit]');
if (edit) {
  let changed = !!edit.dataset.edit; // sent once, and not saved
  edit.addEventListener('input', () => {
    changed = true;
  });
  edit.addEventListener('submit', () => {
    changed = false;
  });
  addEventListener('beforeunload', e => {
    if (changed) e.preventDefault();
  });
  const text = $('textarea', edit),
    lines = () => text.value.split('\n');
  document.addEventListener('click', e => {
    const at = e.target.closest('[data-line]')?.dataset.line - 1;
    if (!(at >= 0)) return;
    e.preventDefault();
    const from = lines().slice(0, at).join('\n').length + (at > 0);
    text.setSelectionRange(from, from); // the browser scrolls to a caret when the focus comes, not to a selection
    text.blur();
    text.focus();
    text.setSelectionRange(from, from + (lines()[at] || '').length);
  });
}
