/* The line to the site, and what is said when it is bad. */
import { $ } from './dom.js';

const address = location.pathname.replace(/\/+$/, '');

export const get = async (path, options = {}) => {
  const ctl = new AbortController(),
    timer = setTimeout(() => ctl.abort(), 12000);
  try {
    const r = await fetch(address + path, { ...options, signal: ctl.signal });
    if (r.status !== 403) return r;
    await r.json(); // what forbids it may be the net: that says so in a page of its own
    location.reload(); // this phone no longer takes part
    return r;
  } finally {
    clearTimeout(timer);
  }
};
export const post = fields =>
  get('', { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(fields) });
export const stream = () => new EventSource(address + '/stroom');

let until = 0;
/* A refusal stays long enough to be read, whatever comes meanwhile. */
export const trouble = (text, isRefusal = false) => {
  if (!text && Date.now() < until) return;
  until = isRefusal ? Date.now() + 8000 : 0;
  const m = $('#melding');
  if (m.textContent !== text) m.textContent = text;
  m.hidden = !text;
};
