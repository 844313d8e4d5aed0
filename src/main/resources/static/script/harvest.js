/* What is sorted is kept by the site while it is done: a closed laptop or a second window goes on where it was. */
import { $ } from './dom.js';

const form = $('form.harvest');
let wait = 0;
const keep = () => {
  clearTimeout(wait);
  wait = 0;
  const body = new URLSearchParams(new FormData(form));
  // a window that goes sends no more than so many bytes
  fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body, keepalive: `${body}`.length < 60000 }).catch(() => {
    wait = wait || setTimeout(keep, 5000);
  });
};
form.addEventListener('input', () => {
  clearTimeout(wait);
  wait = setTimeout(keep, 700);
});
form.addEventListener('submit', () => clearTimeout(wait));
addEventListener('pagehide', () => wait && keep());
document.addEventListener('visibilitychange', () => document.hidden && wait && keep());
