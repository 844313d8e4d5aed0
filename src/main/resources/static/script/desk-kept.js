/* What is typed stays on this device until it is saved, or fourteen days. */
import { $, all } from './dom.js';

const form = $('form[data-path]'),
  age = 14 * 24 * 3600 * 1000,
  name = path => 'redactie:' + path;

const drop = path => {
  try {
    localStorage.removeItem(name(path));
  } catch (e) {
    /* a browser that keeps nothing has nothing to forget */
  }
};
all('[data-saved]').forEach(page => drop(page.dataset.saved));
/* What a colleague was asked about waits there; where it was refused, the form is here again. */
const ASKED = 'redactie gevraagd';
try {
  const path = sessionStorage.getItem(ASKED);
  if (path && $('form.review')) drop(path);
  sessionStorage.removeItem(ASKED);
} catch (e) {
  /* a browser that keeps nothing has nothing to forget */
}

if (form) {
  const path = form.dataset.path,
    kept = $('.kept', form),
    fields = () => all('[name]', form).filter(e => !['hidden', 'submit', 'file'].includes(e.type));
  const read = () => {
    try {
      const found = JSON.parse(localStorage.getItem(name(path)));
      return found && Date.now() - found.at < age ? found : null;
    } catch (e) {
      return null;
    }
  };
  const found = read();
  if (found && !form.dataset.edit) {
    fields().forEach(e => {
      if (!(e.name in found.values)) return;
      if (e.type === 'checkbox') e.checked = found.values[e.name];
      else e.value = found.values[e.name];
    });
    form.elements.commit.value = found.commit;
    form.elements.kop.value = found.head;
    kept.textContent = kept.dataset.kept.replace('{0}', new Date(found.at).toLocaleString(document.documentElement.lang));
    kept.hidden = false;
  }
  const keep = () => {
    const values = {};
    fields().forEach(e => {
      values[e.name] = e.type === 'checkbox' ? e.checked : e.value;
    });
    const now = { at: Date.now(), commit: form.elements.commit.value, head: form.elements.kop.value, values };
    try {
      localStorage.setItem(name(path), JSON.stringify(now));
    } catch (e) {
      /* full, or not allowed: then it is not kept */
    }
  };
  if (form.dataset.edit) keep(); // it was sent, and is not saved
  let wait;
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(keep, 300);
  });
  document.addEventListener('submit', e => {
    if (e.submitter?.value !== 'vraag') return;
    try {
      sessionStorage.setItem(ASKED, path);
    } catch (x) {
      /* then it was not kept either */
    }
  });
}
