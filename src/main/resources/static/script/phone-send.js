/* What was sent off stays here until the site says that it has it, and is sent again under the same key until then:
   it counts once. */
import { $, all } from './dom.js';
import { draftOf, drop, isDraft, item, items, newKey, onOther, put } from './phone-box.js';
import { answerIn } from './phone-form.js';
import { changed, settle } from './phone-lists.js';
import { post, trouble } from './phone-line.js';

const say = $('main').dataset;
let sending = false,
  wait = 0,
  retry;

/* In whose form it stands needs no line of its own. */
const isInForm = one => isDraft(one) && $('#vraag form')?.dataset.question === one.question;
const isToShow = one => !isInForm(one) && (!isDraft(one) || one.whole);

/* After the end it is shown once more, and goes by itself. */
const isLast = one => say.over !== undefined && (isDraft(one) || one.no);

const show = one => {
  let li = document.getElementById('k' + one.id);
  if (!li) {
    li = $('#wachtend').content.firstElementChild.cloneNode(true);
    li.id = 'k' + one.id;
    $('p', li).textContent = one.text;
    all('.vh', li).forEach(e => {
      e.textContent = ': ' + one.text;
    });
    $('.anyway', li)?.addEventListener('click', () => sendDraft(one));
    $('.drop', li).onclick = () => {
      drop(one.id);
      showAll();
    };
    ($('#eigenlijst') || $('#blijft ul')).append(li);
  }
  const state = isDraft(one) ? say.at.replace('0', one.question) + ' ' + say.draft : one.tried ? say.waiting : say.busy;
  $('.state', li).textContent = one.no || (isLast(one) ? '' : state);
  all('.anyway', li).forEach(e => {
    e.hidden = !isDraft(one);
  });
  $('.drop', li).hidden = isLast(one) || (!one.no && !isDraft(one));
};
export const showAll = () => {
  const waiting = items().filter(isToShow),
    there = new Set(waiting.map(one => 'k' + one.id));
  all('li[id^=k]').forEach(li => there.has(li.id) || li.remove());
  waiting.forEach(show);
  settle();
  return waiting.length;
};

/* It becomes what was sent in the place where it waited. */
const sent = (one, number) => {
  changed();
  drop(one.id);
  $('#gezegd').textContent = say.sent;
  const li = document.getElementById('k' + one.id);
  if (!li || one.question !== $('main').dataset.state?.replace(/\D+/, '')) li?.remove();
  else if ($('#eigenlijst [data-number="' + number + '"]')) li.remove();
  else {
    const now = $('#verstuurd').content.firstElementChild.cloneNode(true);
    if (one.form !== 'tekst') all('#eigenlijst [data-number]').forEach(e => e.remove());
    now.dataset.number = number;
    $('p', now).textContent = one.text;
    $('[name=antwoord]', now).value = number;
    $('.vh', now).textContent = ': ' + one.text;
    li.replaceWith(now);
  }
  settle();
};

const next = () => items().find(one => !isDraft(one) && !one.no);
export const pump = async () => {
  const one = next();
  if (sending || !one) return;
  sending = true;
  clearTimeout(retry);
  try {
    const r = await post([...one.fields, ['sleutel', one.id], ['later', '1']]);
    if (r.status === 403) return;
    const json = await r.json();
    if (r.status >= 500 || r.status === 429) throw new Error(r.status);
    if (json.ok) sent(one, json.nummer);
    else if (item(one.id)) {
      put({ ...one, no: json.zin });
      showAll();
    }
    wait = 0;
    trouble('');
  } catch (e) {
    if (item(one.id)) put({ ...one, tried: true });
    showAll();
    trouble(say.later);
    wait = Math.min(15000, (wait || 500) * 2);
    retry = setTimeout(pump, wait * (0.7 + Math.random() * 0.6)); // not all phones of a hall at once
  } finally {
    sending = false;
  }
  if (!wait) await pump();
};
export const again = () => {
  wait = 0;
  return pump();
};
export const isTried = () => items().some(one => one.tried && !one.no);

const send = one => {
  put(one);
  drop(draftOf(one.question));
  showAll();
  pump();
};
export const sendForm = form => send(answerIn(form, newKey()));
const sendDraft = one => send({ ...one, id: newKey(), at: Date.now() });

onOther(() => showAll());
