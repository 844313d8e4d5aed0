/* Buttons that write Markdown. What they write can be undone: it goes in as if it were typed. */
import { $, all } from './dom.js';

const form = $('form[data-path]'),
  text = form && $('.write', form),
  bar = form && $('.toolbar', form);

const write = (from, to, words, caret) => {
  text.focus();
  text.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, words)) text.setRangeText(words, from, to, 'end');
  if (caret !== undefined) text.setSelectionRange(from + caret, from + caret);
  text.dispatchEvent(new Event('input', { bubbles: true }));
};
const lineStart = at => text.value.lastIndexOf('\n', at - 1) + 1;
const lineEnd = at => (text.value + '\n').indexOf('\n', at);

const before = sign => {
  const at = lineStart(text.selectionStart);
  write(at, at, sign);
};
/* A line in the list under its own heading, which is made when it is not there. */
const item = (heading, sign) => {
  const value = text.value,
    found = new RegExp('^##+ +' + heading + ' *$', 'im').exec(value);
  if (!found) {
    const words = (value.trim() ? '\n\n' : '') + '## ' + heading + '\n\n' + sign;
    write(value.trimEnd().length, value.length, words + '\n', words.length);
    return;
  }
  const start = lineEnd(found.index),
    next = /^#/m.exec(value.slice(start)),
    section = next ? value.slice(start, start + next.index) : value.slice(start),
    end = start + section.trimEnd().length,
    words = (section.trim() ? '\n' : '\n\n') + sign;
  write(end, end, words, words.length);
};
const tools = {
  heading: () => before('## '),
  list: () => before('- '),
  tip: () => item(text.dataset.tips, '- '),
  question: () => item(text.dataset.questions, '1. '),
  lesson: () => choose(),
  link: () => find(),
  picture: () => $('input[type=file]', form).click(),
};
/* A picture that was chosen, dropped or pasted goes with all that was typed, as the button below the text sends it. */
const send = files => {
  const field = $('input[type=file]', form);
  if (files) field.files = files;
  $('#f-foto').open = true;
  form.elements.plek.value = text.value.slice(0, text.selectionEnd).split('\n').length;
  $('[data-send]', form).click();
};
const isFile = data => [...(data?.types || [])].includes('Files');

/* What kind of lesson it is, is chosen: of the paragraph with the caret, or of a new one below the list or heading there. */
const choose = () => {
  $('.finding')?.remove();
  const box = document.createElement('div');
  box.className = 'finding row';
  box.append(
    ...Object.entries(JSON.parse(text.dataset.lessons)).map(([kind, name]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.textContent = name;
      button.addEventListener('click', () => {
        box.remove();
        mark('<!-- soort: ' + kind + ' -->\n');
      });
      return button;
    }),
  );
  box.addEventListener('keydown', e => {
    if (e.key !== 'Escape') return;
    box.remove();
    text.focus();
  });
  bar.after(box);
  $('button', box).focus();
};
const mark = words => {
  const at = text.selectionStart,
    value = text.value,
    gap = /\n[ \t]*\n/g;
  let start = 0,
    end = value.trimEnd().length;
  for (const found of value.matchAll(gap)) {
    if (found.index + found[0].length <= at) start = found.index + found[0].length;
    else if (found.index >= at) {
      end = found.index;
      break;
    }
  }
  const block = value.slice(start, end),
    isParagraph = block.trim() && !/^\s*([-*+>#|<]|\d+[.)] )/.test(block);
  if (isParagraph) {
    write(start, start, words, words.length + block.trimEnd().length);
    return;
  }
  const above = value.slice(0, end).trim() ? '\n\n' : '',
    below = value.slice(end).trim() ? '\n\n' : '\n';
  write(end, end + (/^\s*/.exec(value.slice(end))[0].length), above + words + below, above.length + words.length);
};

const find = () => {
  $('.finding')?.remove();
  const box = document.createElement('div'),
    from = text.selectionStart,
    to = text.selectionEnd;
  box.className = 'finding';
  const label = document.createElement('label'),
    q = document.createElement('input');
  label.textContent = $('[data-tool=link]', bar).textContent.trim();
  q.id = label.htmlFor = 'f-vind';
  q.type = 'search';
  q.autocomplete = 'off';
  box.append(label, q, document.createElement('ul'));
  bar.after(box);
  q.focus();
  let wait;
  q.addEventListener('keydown', e => {
    if (e.key === 'Escape') {
      box.remove();
      text.focus();
    }
    if (e.key === 'Enter') {
      e.preventDefault();
      $('li button', box)?.click();
    }
  });
  q.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const url = form.dataset.search + '?' + new URLSearchParams({ q: q.value, van: form.dataset.path });
      const r = await fetch(url).catch(() => null);
      if (!r?.ok) return;
      const list = (await r.json()).teksten;
      $('ul', box).replaceChildren(
        ...list.map(one => {
          const li = document.createElement('li'),
            button = document.createElement('button');
          button.type = 'button';
          button.textContent = one.titel + ' (' + one.soort + ')';
          button.addEventListener('click', () => {
            const words = text.value.slice(from, to) || one.titel;
            box.remove();
            write(from, to, '[' + words + '](' + one.adres + ')');
          });
          li.append(button);
          return li;
        }),
      );
    }, 250);
  });
};

if (form) {
  const buttons = all('button', bar);
  buttons[0].tabIndex = 0;
  bar.addEventListener('click', e => {
    tools[e.target.closest('[data-tool]')?.dataset.tool]?.();
  });
  bar.addEventListener('keydown', e => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 }[e.key];
    if (!step) return;
    e.preventDefault();
    const at = buttons.indexOf(document.activeElement) + step,
      to = buttons[Math.min(buttons.length - 1, Math.max(0, at))];
    buttons.forEach(button => {
      button.tabIndex = button === to ? 0 : -1;
    });
    to.focus();
  });
  text.addEventListener('keydown', e => {
    const key = e.key.toLowerCase(),
      tool =
        e.ctrlKey && e.altKey
          ? { 2: 'heading', t: 'tip', v: 'question' }[key]
          : e.ctrlKey && key === 'k' && 'link';
    if (!tool) return;
    e.preventDefault();
    tools[tool]();
  });
  $('input[type=file]', form).addEventListener('change', () => send());
  text.addEventListener('dragover', e => {
    if (isFile(e.dataTransfer)) e.preventDefault();
  });
  text.addEventListener('drop', e => {
    if (!isFile(e.dataTransfer)) return;
    e.preventDefault();
    send(e.dataTransfer.files);
  });
  text.addEventListener('paste', async e => {
    if (e.clipboardData.files.length && !e.clipboardData.getData('text/html')) {
      e.preventDefault();
      send(e.clipboardData.files);
      return;
    }
    const html = e.clipboardData.getData('text/html'),
      plain = e.clipboardData.getData('text/plain');
    if (!html || html.length > 900000) return;
    e.preventDefault();
    const at = text.selectionStart,
      to = text.selectionEnd,
      noten = Math.max(0, ...[...text.value.matchAll(/\[\^(\d+)\]/g)].map(note => +note[1])),
      ask = { method: 'POST', body: new URLSearchParams({ html, noten }), signal: AbortSignal.timeout(3000) };
    const answer = await fetch(form.dataset.paste, ask).catch(() => null),
      words = answer?.ok ? await answer.text() : '';
    write(at, to, words.trim() || plain);
  });
}
