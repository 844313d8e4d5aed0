/* What others said, and what this phone sent. Nothing moves under a thumb: what is new waits until it is asked for,
   and what went leaves its place empty. */
import { $, all, pause } from './dom.js';
import { get } from './phone-line.js';

const box = $('#lijsten');
const numbers = list => all(':scope > li[data-number]', list);
const numberOf = li => Number(li.dataset.number);

/* Hidden, removed, taken back: it goes at once, and its place goes with the next look. */
const empty = li => {
  li.style.blockSize = li.getBoundingClientRect().height + 'px';
  li.replaceChildren();
  li.className = 'gone';
};
export const gone = which => {
  all('.voice-list li[data-number]')
    .filter(li => which.has(numberOf(li)) && !li.matches('.gone'))
    .forEach(empty);
  if (!waiting && !$('#anderendeel li:not(.gone)')) $('#anderendeel')?.remove(); // no heading over nothing
};

const replace = (old, now) => {
  const had = old.contains(document.activeElement);
  old.replaceWith(now);
  if (had) $('button', now)?.focus();
};
const place = (id, now) => {
  const old = $('#' + id),
    open = old?.open;
  if (!now) old?.remove();
  else if (!old) box.append(now);
  else if (old.innerHTML !== now.innerHTML) {
    old.replaceWith(now);
    if (open) now.open = true;
  }
};

/* What waits on this phone stays, behind what the site has. */
const own = now => {
  const list = $('#eigenlijst'),
    there = new Map(numbers(now).map(li => [numberOf(li), li]));
  numbers(list).forEach(li => {
    const same = there.get(numberOf(li));
    there.delete(numberOf(li));
    if (!same && !li.matches('.taken')) li.remove();
    else if (same && same.innerHTML !== li.innerHTML) replace(li, same);
  });
  there.forEach(li => list.insertBefore(li, $('li:not([data-number])', list)));
  settle();
};
export const settle = () => $('#eigendeel')?.classList.toggle('empty', !$('#eigenlijst li'));

let waiting;
const others = now => {
  const list = $('#anderendeel .voice-list'),
    fresh = now && $('.voice-list', now);
  if (!list || !fresh) {
    if (now && !list) box.append(now);
    return;
  }
  const there = new Map(numbers(fresh).map(li => [numberOf(li), li])),
    oldest = Math.min(...there.keys());
  numbers(list).forEach(li => {
    const same = there.get(numberOf(li));
    there.delete(numberOf(li));
    if (!same) {
      if (numberOf(li) > oldest && !li.matches('.gone')) empty(li);
    } else if (same.innerHTML !== li.innerHTML) replace(li, same.cloneNode(true)); // it stays in what waits, too
  });
  waiting = now;
  const pill = $('#nieuwe');
  pill.hidden = !there.size;
  pill.textContent = pill.dataset.words.replace('0', there.size);
};
export const showNew = () => {
  if (!waiting) return;
  $('#anderendeel').replaceWith(waiting);
  waiting = undefined;
  $('#anderen').focus();
};

/* The facilitator hides all there is. */
export const hide = () => {
  $('#anderendeel')?.remove();
  $('#tellingdeel')?.remove();
  waiting = undefined;
};

/* Another question: what belongs to the one before goes at once. */
export const clear = () => {
  all('#lijsten > :not(#eigendeel)').forEach(e => e.remove());
  all('#eigenlijst > li[data-number]').forEach(li => li.remove());
  waiting = undefined;
  settle();
};

let changes = 0,
  tries = 0; // that failed, one after another
/* What this page did itself goes before what was asked for earlier. */
export const changed = () => changes++;
/* Says whether the site had time. */
export const lists = async () => {
  const then = changes,
    r = await get('/anderen' + location.search);
  if (!r.ok) return false;
  const now = new DOMParser().parseFromString(await r.text(), 'text/html');
  if (then !== changes) {
    later(100, 300);
    return true;
  }
  own($('#eigenlijst', now));
  place('eerder', $('#eerder', now));
  place('tellingdeel', $('#tellingdeel', now));
  place('wacht', $('#wacht', now));
  others($('#anderendeel', now));
  return true;
};

let soon;
export const later = (from, to) => {
  if (soon || document.hidden) return;
  soon = setTimeout(
    () => {
      soon = 0;
      lists()
        .catch(() => false)
        .then(had => {
          tries = had ? 0 : tries + 1;
          if (!had) later(pause(tries), 2 * pause(tries));
        });
    },
    from + Math.random() * (to - from),
  );
};
