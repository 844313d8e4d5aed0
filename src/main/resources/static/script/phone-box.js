/* What was written and not sent yet: one item in the store of the browser for each answer, and one for what is being
   typed at each question. So two tabs lose nothing of each other, and a phone that dies loses nothing at all. */
import { $ } from './dom.js';

const home = (($('main').dataset.out || location.pathname).match(/\/w\/[a-z0-9]+/) || [''])[0];
const begins = 'kennisatelier' + home + '/';
const here = new Map(); // where a browser keeps nothing, or has no room left: until the page goes
const kept = (() => {
  try {
    return localStorage;
  } catch (e) {
    return undefined;
  }
})();
const read = key => {
  try {
    return JSON.parse(here.get(key) ?? kept?.getItem(key) ?? null);
  } catch (e) {
    return null;
  }
};

export const item = id => read(begins + id);
export const items = () =>
  [...new Set([...Object.keys(kept ?? {}), ...here.keys()])]
    .filter(key => key.startsWith(begins))
    .map(read)
    .filter(Boolean)
    .sort((a, b) => a.at - b.at);
export const put = one => {
  const key = begins + one.id,
    text = JSON.stringify(one);
  try {
    kept.setItem(key, text);
    here.delete(key);
  } catch (e) {
    here.set(key, text); // it is sent all the same, as long as the page is there
  }
};
export const drop = id => {
  here.delete(begins + id);
  kept?.removeItem(begins + id);
  [...here.values()].forEach(text => put(JSON.parse(text))); // there may be room now
};
export const dropAll = () => items().forEach(one => drop(one.id));

/* An answer that is being made stands under its question; one that was sent off under a key of its own. */
export const draftOf = question => 'v' + question;
export const isDraft = one => one.id === draftOf(one.question);
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

/* Another tab changed one: which, and what it said before. */
export const onOther = then =>
  addEventListener('storage', e => {
    if (!e.key?.startsWith(begins)) return;
    then(e.key.slice(begins.length), JSON.parse(e.oldValue)?.text || '');
  });
