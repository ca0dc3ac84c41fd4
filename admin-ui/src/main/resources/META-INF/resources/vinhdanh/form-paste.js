/*
 * Pasting from Word, Excel and the web into the fields of a form: what is seen is what is saved. Line ends become one kind, spaces that do
 * not break and tabs become spaces, signs nobody sees go, accents are composed, a cell of Excel loses its quotes, bullets of Word become
 * hyphens. What is typed is not touched; the text of an announcement has its own way (word-paste.js).
 */
(() => {
  'use strict';
  if (window.vdFormPaste) return;

  const BULLET = /^[ \t]*[\u00b7\u2022\u25cf\u25aa\u25a0\u00a7\u2013o\uf0a7\uf0b7\uf0d8\uf0fc][\t\u00a0][ \t\u00a0]*/gm;

  /* @param lines whether the field takes several */
  const clean = (text, lines) => {
    let out = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
    // a cell with line ends or quotes comes in quotes, and ends its row
    const cell = /^"((?:[^"]|"")*)"\n?$/.exec(out);
    if (cell && /[\n"]/.test(cell[1])) out = cell[1].replace(/""/g, '"');
    out = out
      .replace(/\u00ad|\u200b|\u200c|\u2060|\ufeff|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(BULLET, '- ')
      .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
      .replace(/ {2,}/g, ' ');
    if (!lines) return out.replace(/^\n+|\n+$/g, '').replace(/ *\n+ */g, ' ');
    return out.replace(/ +\n/g, '\n').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '');
  };

  const listen = (form) => {
    if (form.vdFormPaste) return;
    form.vdFormPaste = true;
    form.addEventListener('paste', (event) => {
      const path = event.composedPath();
      const field = path[0];
      const lines = field.tagName === 'TEXTAREA';
      const clipboard = event.clipboardData;
      if (!clipboard || !lines && !(field.tagName === 'INPUT' && /^(text|search|email|tel|url)$/.test(field.type))) return;
      if (field.readOnly || field.disabled || path.some((node) => node.vdWordPaste === true)) return;
      const text = clipboard.getData('text/plain');
      const cleaned = clean(text, lines);
      if (!text || cleaned === text) return;
      event.preventDefault();
      // as if typed, so that undoing works
      if (!document.execCommand('insertText', false, cleaned)) {
        field.setRangeText(cleaned, field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    }, true);
  };

  window.vdFormPaste = { listen, clean };
})();
