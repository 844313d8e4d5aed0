/* Light, dark, or as the device: kept by the browser itself, and sent to nobody. */
import { all } from './dom.js';

const root = document.documentElement;
const choices = all('[data-colour-choice]');

const show = () => {
  choices.forEach(button => {
    button.setAttribute('aria-pressed', button.dataset.colourChoice === (root.dataset.colour ?? ''));
  });
};

const choose = colour => {
  if (colour) root.dataset.colour = colour;
  else delete root.dataset.colour;
  try {
    if (colour) localStorage.setItem('colour', colour);
    else localStorage.removeItem('colour');
  } catch {
    /* Then it holds for this page. */
  }
  show();
};

choices.forEach(button => {
  button.addEventListener('click', () => choose(button.dataset.colourChoice));
});
addEventListener('storage', event => {
  if (event.key === 'colour') choose(event.newValue ?? '');
});
show();
