/* What was written and not sent yet: one item in the store of the browser for each answer, and one for what is being
   typed at each question. So two tabs lose nothing of each other, and a phone that dies loses nothing at all. */
import { $ } from './dom.js';

const home = (($('main').dataset.out || location.pathname).match(/\/w\/[a-z0-9]+/) || [''])[0];
const begins = 'kennisatelier' + home + '/';
const here = {
  // where a browser keeps nothing: until the page goes
  setItem(key, text) {
    this[key] = text;
  },
  getItem(key) {
    return this[key] ?? null;
  },
  removeItem(key) {
    delete this[key];
  },
};
const kept = (() => {
  try {
    localStorage.setItem(begins, '');
    localStorage.removeItem(begins);
    return localStorage;
  } catch (e) {
    return here;
  }
})();
const read = key => {
  try {
    return JSON.parse(kept.getItem(key));
  } catch (e) {
    return null;
  }
};

export const item = id => read(begins + id);
export const items = () =>
  Object.keys(kept)
    .filter(key => key.startsWith(begins))
    .map(read)
    .filter(Boolean)
    .sort((a, b) => a.at - b.at);
export const put = one => {
  try {
    kept.setItem(begins + one.id, JSON.stringify(one));
  } catch (e) {
    /* the store is full: it is sent all the same, as long as the page is there */
    here.setItem(begins + one.id, JSON.stringify(one));
  }
};
export const drop = id => kept.removeItem(begins + id);
export const dropAll = () => items().forEach(one => drop(one.id));

/* An answer that is being made stands under its question; one that was sent off under a key of its own. */
export const draftOf = question => 'v' + question;
export const isDraft = one => one.id === draftOf(one.question);
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

/* Another tab changed one: which, and what it said before. */
export const onOther = then =>
  addEventListener('storage', e => {
    if (!e.key?.startsWith(begins) || e.key === begins) return; // the trial of the store above says nothing
    then(e.key.slice(begins.length), JSON.parse(e.oldValue)?.text || '');
  });
