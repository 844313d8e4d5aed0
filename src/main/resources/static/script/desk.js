/* How it will look, beside what is typed, and what is still wrong in it. */
import { $, all } from './dom.js';

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
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    ['#voorbeeld', '#meldingen'].forEach(place => {
      const shown = $(place, page);
      if (shown) $(place)?.replaceWith(shown);
    });
    const counts = all('summary', form), // what is filled in below each
      fresh = all('form[data-path] summary', page);
    if (counts.length === fresh.length) counts.forEach((old, i) => old.replaceChildren(...fresh[i].childNodes));
  };
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(show, 600);
  });
  if ($('#voorbeeld[data-later]')) show();
}
