/*
 * Pasting into a field of Markdown: paragraphs, line breaks, numbers and bullets of Word (and of other programs) stay, literal signs
 * show as they were typed, styles, comments and struck changes stay behind. What is typed, and what is moved within the field, is not
 * touched.
 */
(() => {
  'use strict';
  if (window.vdWordPaste) return;

  const DROPPED = 'head, script, style, meta, link, title, xml, del, template, .msoDel, .MsoCommentReference, .MsoCommentText,'
    + ' .MsoCommentSubject, [style*="mso-element:comment"], [style*="mso-comment-reference"], [style*="mso-hide:all"],'
    + ' [style*="display:none"], [style*="display: none"]';
  const BLOCK = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DIV|DL|DT|FOOTER|H[1-6]|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/;
  const BULLET = /^[-–·•●○▪■o§üØ*+\uf000-\uf0ff]$/;
  const BREAK = '  \n';

  const style = (element) => (element.getAttribute && element.getAttribute('style') || '').replace(/\s*:\s*/g, ':');
  const words = (text) => text.replace(/[\s\u00a0]+/g, ' ');

  /* Signs that Markdown would take for its own, inside a line. */
  const inline = (text) => text
    .replace(/[\\`*<[\]]/g, '\\$&')
    .replace(/_/g, (sign, at, whole) =>
      /[\p{L}\p{N}]/u.test(whole[at - 1] || ' ') && /[\p{L}\p{N}]/u.test(whole[at + 1] || ' ') ? sign : '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');

  /* And at the beginning of a line. */
  const line = (text) => inline(text.trim())
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(>|~{3,}|-{2,}\s*$|={1,}\s*$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

  /*
   * The blocks of a document: { lines, level, marker }, where a block with a marker is an item of a list at that level. Text that
   * stands between blocks is a block of its own.
   */
  const blocksOf = (root) => {
    const blocks = [];
    let open = null;
    const close = () => {
      if (open && (open.lines.some((text) => text.trim()) || open.marker)) blocks.push(open);
      open = null;
    };
    const begin = (level, marker) => {
      close();
      open = { lines: [''], level, marker };
    };
    const say = (text) => {
      if (!open) {
        if (!text.trim()) return;
        begin(0, '');
      }
      open.lines[open.lines.length - 1] += text;
    };
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        say(words(node.data));
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const name = node.tagName.toUpperCase();
      if (name === 'BR') {
        if (open) open.lines.push('');
        return;
      }
      if (/mso-list:Ignore/i.test(style(node))) {
        if (open) open.marker = words(node.textContent).trim();
        return;
      }
      if (/mso-tab-count/i.test(style(node))) {
        say(' ');
        return;
      }
      if (name === 'TR') {
        begin(0, '');
        [...node.cells].forEach((cell, at) => say((at ? ' | ' : '') + words(cell.textContent).trim()));
        close();
        return;
      }
      if (!BLOCK.test(name)) {
        node.childNodes.forEach(walk);
        return;
      }
      const word = /mso-list:\s*\S+\s+level(\d+)/i.exec(style(node));
      if (name === 'LI') {
        const depth = [...ancestors(node)].filter((above) => /^[OU]L$/.test(above.tagName)).length;
        begin(Math.max(1, depth), markerOf(node));
      } else if (!(open && open.marker && !open.lines.join('').trim() && node.parentElement.tagName === 'LI')) {
        // a paragraph inside an item of a list is the item
        begin(word ? Number(word[1]) : 0, '');
      }
      node.childNodes.forEach(walk);
      close();
    };
    root.childNodes.forEach(walk);
    close();
    return blocks;
  };

  const ancestors = function* (node) {
    for (let above = node.parentElement; above; above = above.parentElement) yield above;
  };

  const markerOf = (item) => {
    const list = item.parentElement;
    if (!list || list.tagName !== 'OL') return '•';
    let number = list.start || 1;
    for (const other of list.children) {
      if (other === item) break;
      if (other.tagName === 'LI') number = (other.value || number) + 1;
    }
    number = item.value || number;
    const kind = list.getAttribute('type') || (/list-style-type:([\w-]+)/.exec(style(list) + style(item)) || [])[1] || '';
    if (kind === 'a' || /lower-(alpha|latin)/.test(kind)) return letter(number) + '.';
    if (kind === 'A' || /upper-(alpha|latin)/.test(kind)) return letter(number).toUpperCase() + '.';
    if (kind === 'i' || kind === 'lower-roman') return roman(number).toLowerCase() + '.';
    if (kind === 'I' || kind === 'upper-roman') return roman(number) + '.';
    return number + '.';
  };

  const letter = (number) => (number > 26 ? letter(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + (number - 1) % 26);

  const roman = (number) => [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
    .reduce(([left, said], [value, sign]) => [left % value, said + sign.repeat(Math.floor(left / value))], [number, ''])[1];

  /* Markdown of blocks; numbers that a list of Markdown would change stand as words. */
  const write = (blocks) => {
    let out = '';
    let items = [];
    blocks.forEach((block, at) => {
      const text = block.lines.map((part) => part.trim());
      while (text.length > 1 && !text[text.length - 1]) text.pop();
      while (text.length > 1 && !text[0]) text.shift();
      const level = block.level;
      const number = /^(\d{1,9})\.$/.exec(block.marker);
      const before = items[level];
      const follows = number && (before && before.number ? Number(number[1]) === before.number + 1 : true);
      const isItem = level > 0 && (BULLET.test(block.marker) || follows);
      if (isItem) {
        items = items.slice(0, level);
        const marker = number ? number[1] + '. ' : '- ';
        const outer = items.filter(Boolean).pop();
        const indent = outer ? outer.indent + outer.width : 0;
        const joined = outer || before && !before.number === !number;
        items[level] = { number: number ? Number(number[1]) : 0, indent, width: marker.length };
        const pad = ' '.repeat(indent);
        out += (at ? (joined ? '\n' : '\n\n') : '') + pad + marker
          + text.map(line).join(BREAK + pad + ' '.repeat(marker.length));
      } else {
        items = [];
        const said = block.marker ? (BULLET.test(block.marker) ? '•' : block.marker) + ' ' : '';
        text[0] = said + text[0];
        out += (at ? '\n\n' : '') + text.map(line).join(BREAK);
      }
    });
    return out;
  };

  /* Markdown of a text/html of the clipboard. The document is inert: nothing in it runs or is fetched. */
  const fromHtml = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll(DROPPED).forEach((gone) => gone.remove());
    page.querySelectorAll('*').forEach((element) => {
      if (/^o:p$/i.test(element.tagName) && !element.textContent.trim()) element.remove();
    });
    return write(blocksOf(page.body));
  };

  /* Markdown of a text/plain: a blank line parts paragraphs; where there is none, each line is one. */
  const fromText = (text) => {
    const lines = text.replace(/\r\n?/g, '\n').replace(/\u000b/g, '\u2028').trim().split('\n');
    const parted = lines.some((one) => !one.trim());
    const paragraphs = parted ? lines.join('\n').split(/\n\s*\n/).map((one) => one.split('\n')) : lines.map((one) => [one]);
    return paragraphs
      .map((one) => one.flatMap((part) => part.split('\u2028')).map((part) => line(words(part))).join(BREAK))
      .join('\n\n');
  };

  /* Takes pastes into the text area of a host; asks nothing of the server. */
  const listen = (host) => {
    if (host.vdWordPaste) return;
    host.vdWordPaste = true;
    let own = null;
    const kept = (event) => {
      const field = event.target;
      own = field.value === undefined ? null : field.value.substring(field.selectionStart, field.selectionEnd);
    };
    host.addEventListener('copy', kept, true);
    host.addEventListener('cut', kept, true);
    host.addEventListener('paste', (event) => {
      const field = event.target;
      const clipboard = event.clipboardData;
      if (!clipboard || field.tagName !== 'TEXTAREA' || field.readOnly || field.disabled) return;
      const html = clipboard.getData('text/html');
      const text = clipboard.getData('text/plain');
      if (!html && (!text || text.replace(/\r\n?/g, '\n') === own)) return;
      let markdown = html ? fromHtml(html) : fromText(text);
      if (!markdown.trim() && text) markdown = fromText(text);
      if (!markdown) return;
      const before = field.value.substring(0, field.selectionStart);
      if (before && !before.endsWith('\n') && /\n/.test(markdown) && /^(- |\d+\. )/.test(markdown)) markdown = '\n\n' + markdown;
      event.preventDefault();
      event.stopPropagation();
      field.focus();
      // as if typed, so that undoing works
      if (!document.execCommand('insertText', false, markdown)) {
        field.setRangeText(markdown, field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    }, true);
  };

  window.vdWordPaste = { listen, fromHtml, fromText };
})();
