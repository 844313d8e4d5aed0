/* Writing: what is typed is kept at every letter, Enter sends as the key says, the button stays above the keyboard. */
import { $, all } from './dom.js';
import { fill, keepDraft, room, wordsOf } from './phone-form.js';

let shift = false;
export const form = () => $('#vraag form');
export const prepare = () => {
  const here = form(),
    words = here?.elements.tekst;
  if (!here) return;
  if (wordsOf(here)) keepDraft(here); // the site gave it back
  restore(here);
  if (!words) return;
  words.enterKeyHint = 'send';
  words.required = false; // an empty one is only looked at
};
export const restore = here => {
  fill(here);
  rank(here);
  divide(here);
};
document.addEventListener('input', e => {
  const here = e.target.closest('[data-answer]');
  if (!here) return;
  divide(here);
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
/* An order is made by moving up and down; the numbers follow. */
const rank = here => {
  const list = $('.ranking', here);
  if (!list) return;
  const valueOf = li => Number($('select', li).value) || Infinity;
  const number = () =>
    [...list.children].forEach((li, i) => {
      $('select', li).value = i + 1;
      $('.number', li).textContent = i + 1;
      $('.up', li).disabled = !i;
      $('.down', li).disabled = !li.nextElementSibling;
    });
  const move = (li, button) => {
    if (button.matches('.up')) li.previousElementSibling.before(li);
    else li.nextElementSibling.after(li);
    number();
    keepDraft(here);
    (button.disabled ? $('.round:not(:disabled)', li) : button).focus();
    $('#gezegd').textContent = $('.number', li).textContent + '. ' + $('label', li).textContent;
  };
  [...list.children].sort((a, b) => valueOf(a) - valueOf(b)).forEach(li => list.append(li));
  all('.number, .round, select', list).forEach(e => {
    e.hidden = e.matches('select');
  });
  list.onclick = e => {
    const button = e.target.closest('.round');
    if (button) move(button.closest('li'), button);
  };
  number();
};

/* What is left to choose or to divide is said, and more than there is cannot be given. */
const divide = here => {
  const left = $('.left', here);
  if (!left) return;
  const ticks = all('[type=checkbox]', here),
    dots = all('.dotted .place', here),
    given = li => Math.max(0, Math.trunc($('input', li).value) || 0),
    used = ticks.filter(e => e.checked).length + dots.reduce((sum, li) => sum + given(li), 0),
    over = left.dataset.most - used;
  ticks.forEach(e => {
    e.disabled = over <= 0 && !e.checked;
  });
  dots.forEach(li => {
    const count = given(li),
      change = by => {
        $('input', li).value = given(li) + by;
        divide(here);
        keepDraft(here);
      };
    $('input', li).max = Math.max(0, count + over); // too many, typed as a number, cannot be sent
    $('.dots', li).textContent = '●'.repeat(count);
    $('.fewer', li).disabled = !count;
    $('.more', li).disabled = over <= 0;
    $('.fewer', li).onclick = () => change(-1);
    $('.more', li).onclick = () => change(1);
  });
  left.textContent = left.dataset.left.replace('0', Math.max(0, over));
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
