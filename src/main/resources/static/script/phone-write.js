/* Writing: what is typed is kept at every letter, Enter sends as the key says, the button stays above the keyboard. */
import { $, all } from './dom.js';
import { fill, isEmpty, keepDraft, room } from './phone-form.js';

let shift = false;
export const form = () => $('#vraag form');
export const prepare = () => {
  const here = form(),
    words = here?.elements.tekst;
  if (!here) return;
  if (isEmpty(here)) fill(here);
  else keepDraft(here);
  if (!words) return;
  words.enterKeyHint = 'send';
  words.required = false; // an empty one is only looked at
};
document.addEventListener('input', e => {
  const here = e.target.closest('[data-answer]');
  if (!here) return;
  swap(e.target);
  keepDraft(here);
  room(here);
});
document.addEventListener('keydown', e => {
  shift = e.shiftKey;
});
document.addEventListener('beforeinput', e => {
  if (e.target.id !== 'tekst' || shift || !/^insert(LineBreak|Paragraph)$/.test(e.inputType)) return;
  e.preventDefault();
  e.target.form.requestSubmit();
});
/* Who gives a place away that was taken gets the other one back. */
const swap = field => {
  if (!field.matches('.place select')) return;
  const places = all('select', field.form),
    same = places.find(s => s !== field && s.value === field.value);
  if (same) same.value = [...field.options].map(o => o.value).find(v => v && !places.some(s => s.value === v)) || '';
};

/* With the keyboard up there is room for the question and the field only; the button stays above it. */
const view = window.visualViewport;
const LOW = 520; // pixels of the page that are left
const fold = () => {
  const root = document.documentElement,
    height = view ? view.height * view.scale : innerHeight, // who reads from nearby has no keyboard up
    isLow = height < LOW && document.activeElement?.id === 'tekst';
  root.classList.toggle('writing', isLow);
  root.style.setProperty('--keyboard', (isLow ? Math.max(0, innerHeight - height) : 0) + 'px');
};
view?.addEventListener('resize', fold);
view?.addEventListener('scroll', fold);
document.addEventListener('focusin', fold);
document.addEventListener('focusout', () => setTimeout(fold));
document.addEventListener('mousedown', e => {
  if (e.target.closest('.send')) e.preventDefault(); // the keyboard stays for the next thought
});
