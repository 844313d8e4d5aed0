/* How it will look, beside what is typed. */
import { $ } from './dom.js';

const form = $('form[data-path]');
if (form) {
  let wait,
    turn = 0;
  const show = async () => {
    const mine = ++turn,
      sent = new URLSearchParams(new FormData(form));
    sent.set('doe', 'bekijk');
    sent.delete('bestand');
    const answer = await fetch(form.action, { method: 'POST', body: sent }).catch(() => null);
    if (!answer?.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html'),
      shown = $('#voorbeeld', page),
      here = $('#voorbeeld');
    if (shown && here) here.replaceWith(shown);
  };
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(show, 600);
  });
  if ($('#voorbeeld[data-later]')) show();
}
