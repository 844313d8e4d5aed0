/* The form of a question: what stands in it is kept while it is made, and comes back. */
import { $, all } from './dom.js';
import { draftOf, drop, item, put } from './phone-box.js';

/* What somebody answers, in words; empty as long as it is nothing. */
export const wordsOf = form => {
  if (form.elements.tekst) return form.elements.tekst.value.trim();
  const places = all('select', form);
  if (places.length) {
    return places
      .filter(s => s.value)
      .sort((a, b) => a.value - b.value)
      .map(s => s.value + '. ' + s.labels[0].textContent.trim())
      .join(' ');
  }
  const numbers = all('[type=number]', form);
  if (numbers.length) {
    return numbers
      .filter(e => e.value > 0)
      .map(e => e.labels[0].textContent.trim() + ' (' + e.value + ')')
      .join(', ');
  }
  return all(':checked', form)
    .map(e => e.ariaLabel || e.labels[0].textContent.trim())
    .join(', ');
};

/* The answer as it stands in a form, under this name. */
export const answerIn = (form, id) => ({
  id,
  at: Date.now(),
  question: form.dataset.question,
  fields: [...new FormData(form)].filter(f => f[0] !== 'sleutel'),
  text: wordsOf(form),
  form: form.elements.tekst ? 'tekst' : 'keuze',
  whole: form.checkValidity(),
});

export const keepDraft = form => {
  const one = answerIn(form, draftOf(form.dataset.question));
  if (one.text) put(one);
  else drop(one.id);
};

/* What was being made comes back, or what another tab sent goes. */
export const fill = form => {
  const one = item(draftOf(form.dataset.question)),
    fields = one ? one.fields : [];
  all('textarea, select, [type=radio], [type=checkbox], [type=number]', form).forEach(e => {
    const values = fields.filter(f => f[0] === e.name).map(f => f[1]);
    if (e.matches('[type=radio], [type=checkbox]')) e.checked = values.includes(e.value);
    else e.value = values[0] ?? (e.type === 'number' ? 0 : '');
  });
  room(form);
};

/* How many letters there is room for. */
export const room = form => {
  const words = form.elements.tekst;
  if (words) $('.room', form).textContent = words.maxLength - words.value.length;
};
