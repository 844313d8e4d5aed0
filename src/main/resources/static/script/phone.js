/* A phone in a hall with bad wifi. Without these files the page works with forms and a link. */
import { $ } from './dom.js';
import { draftOf, drop, dropAll, isDraft, items, onOther } from './phone-box.js';
import { fill, wordsOf } from './phone-form.js';
import { changed, clear, gone, hide, later, lists, showNew } from './phone-lists.js';
import { get, post, stream, trouble } from './phone-line.js';
import { again, isTried, pump, sendForm, showAll } from './phone-send.js';
import { form, prepare, restore } from './phone-write.js';

const main = $('main'),
  say = main.dataset,
  isOver = say.over !== undefined;

/* Taking back, and recognising: what the site says of it is told as it is. */
const answered = async (form, did) => {
  const r = await post([
    ['doe', did],
    ['antwoord', form.elements.antwoord.value],
  ]);
  const json = await r.json();
  trouble(json.ok ? '' : json.zin, !json.ok);
  changed();
  return json.ok;
};
const taken = li => {
  $('form', li).textContent = say.taken;
  li.classList.add('taken');
};
const act = async (form, button) => {
  const isBack = form.matches('[data-back]');
  button.disabled = true;
  try {
    const done = await answered(form, button.value);
    if (isBack && done) taken(form.closest('li'));
    else if (!isBack) await lists();
  } catch (e) {
    trouble(isBack ? say.kept : say.later, true);
    if (!isOver) later(1000, 2000); // it may have come through all the same
  }
  button.disabled = false;
};
document.addEventListener('submit', e => {
  const form = e.target;
  if (form.matches('[data-back], [data-recognise]')) {
    e.preventDefault();
    act(form, e.submitter || $('button', form));
  } else if (form.matches('[data-answer]')) {
    e.preventDefault();
    const words = form.elements.tekst;
    if (words && !words.value.trim()) {
      words.focus();
      return;
    }
    if (!words && !wordsOf(form)) return; // nothing was chosen
    sendForm(form);
    if (!words) return; // what was chosen stays in sight
    fill(form);
    words.focus();
  }
});

const said = text => {
  const p = document.createElement('p');
  p.className = 'notice';
  p.textContent = text;
  return p;
};

/* Another question, or the same one closed. */
const ask = (html, state) => {
  if (state === say.state) {
    if (state.includes('deel')) $('#vraag').innerHTML = html; // it takes longer
    return;
  }
  const hadFocus = document.activeElement?.id === 'tekst',
    was = parseInt(say.state),
    isAgain = say.state.endsWith('klaar');
  say.state = state;
  $('#vraag').innerHTML = html; // our own page, escaped there
  prepare();
  if (was !== parseInt(state)) clear();
  else if (hadFocus) $('#tekst')?.focus();
  if (state.endsWith('klaar')) $('#anderendeel')?.remove();
  if (isAgain) $('#vraag').prepend(said(say.again));
  showAll();
  clock();
  later(300, 2500);
};

let ends = 0,
  pausedAt = -1,
  seen = '';
const two = number => String(number).padStart(2, '0');
const clock = () => {
  const left = pausedAt >= 0 ? pausedAt : ends ? Math.max(0, Math.ceil((ends - performance.now()) / 1000)) : -1,
    shown = $('#klok');
  if (!shown) return;
  shown.classList.toggle('up', !left);
  const text = left < 0 ? '' : left ? two(Math.floor(left / 60)) + ':' + two(left % 60) : say.up;
  if (shown.textContent !== text) shown.textContent = text;
};
const standing = s => {
  pausedAt = s.gepauzeerd ? s.rest : -1;
  ends = s.rest < 0 || !s.open ? 0 : performance.now() + s.rest * 1000;
  clock();
  const what = s.zien + '/' + s.antwoorden;
  if (!s.zien) hide();
  else if (what !== seen) later(3000, 8000);
  seen = what;
};

/* What the site tells. */
let lost, open, poll;
const good = () => {
  clearTimeout(lost);
  lost = 0;
  if (!isTried()) trouble('');
};
const bad = () => {
  lost = lost || setTimeout(() => trouble(say.later), 4000);
};
const told = (s, html) => {
  if (isOver) {
    if (!s.klaar) location.reload();
    return;
  }
  if (html) ask(html, s.vraag + s.staat);
  standing(s);
  good();
};
const look = async () => {
  // without a stream: ask every few seconds
  try {
    const s = await (await get('/stand')).json();
    let html = '';
    if (!isOver && s.vraag + s.staat !== say.state) {
      const n = new DOMParser().parseFromString(await (await get('')).text(), 'text/html');
      if (!$('#vraag', n)) location.reload();
      html = $('#vraag', n)?.innerHTML;
    }
    gone(new Set(s.weg));
    told(s, html);
  } catch (e) {
    bad();
  }
};
const listen = () => {
  if (open && open.readyState !== 2) return;
  let html = '';
  open = stream();
  open.onopen = () => {
    good();
    clearInterval(poll);
    poll = 0;
    pump();
  };
  open.addEventListener('vraag', e => {
    html = e.data;
  });
  open.addEventListener('verdwenen', e => gone(new Set(JSON.parse(e.data))));
  open.addEventListener('stand', e => {
    told(JSON.parse(e.data), html);
    html = '';
  });
  open.addEventListener('weg', () => location.reload());
  open.onerror = () => {
    bad();
    if (open.readyState !== 2) return;
    poll = poll || setInterval(look, 5000);
    setTimeout(listen, 10000 + Math.random() * 10000);
  };
};

/* After the end: what still waits is sent if it can be; what cannot be is shown once more, and goes. */
const leftover = async () => {
  const before = items().length;
  await again();
  if (items().length < before) location.reload();
  if (say.grace) return; // it waits where it was written
  $('#blijft').hidden = !showAll();
  items()
    .filter(one => isDraft(one) || one.no)
    .forEach(one => drop(one.id));
};

if (say.out !== undefined) {
  dropAll(); // who was put out: nothing stays on the phone
} else if (say.phone !== undefined || isOver) {
  document.documentElement.classList.add('js');
  if (isOver) leftover();
  else {
    prepare();
    showAll();
    setInterval(clock, 1000);
    $('#lijsten').addEventListener('click', e => {
      if (e.target.id === 'nieuwe') showNew();
    });
    onOther((id, before) => {
      const here = form(); // what stands here was changed there; what was made here meanwhile stays
      if (here && id === draftOf(here.dataset.question) && wordsOf(here) === before) restore(here);
    });
    pump();
  }
  listen();
  addEventListener('online', () => {
    again();
    listen();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    look();
    listen();
    pump();
    if (!isOver) later(500, 2000);
  });
}
