/*
 * What is typed into a form goes to its draft on the server within a second, and stays in this tab until the server has it: over a lost
 * connection, a killed server, a reload and a sign-in. Nothing is held longer than that, and nothing of one official for another.
 */
(() => {
  'use strict';
  if (window.vdFormDraft) return;

  const EVERY = 700;
  const STUCK = 5000;
  const PREFIX = 'vd-draft ';
  const FIELD = /^vaadin-(text-field|text-area|integer-field|big-decimal-field|email-field)$/i;
  const screens = new Map();
  let pressed = 0;

  const away = () => {
    const connection = window.Vaadin && window.Vaadin.connectionState;
    return !!connection && (connection.state === 'connection-lost' || connection.state === 'reconnecting');
  };

  const places = () => {
    try {
      return Object.keys(sessionStorage).filter((place) => place.startsWith(PREFIX));
    } catch (forbidden) {
      return [];
    }
  };

  /* Whether the tab could keep it. */
  const hold = (place, texts) => {
    try {
      if (Object.keys(texts).length) sessionStorage.setItem(place, JSON.stringify(texts));
      else sessionStorage.removeItem(place);
      return true;
    } catch (full) {
      return false;
    }
  };

  const listen = (bar, form, owner, thing, id) => {
    places().filter((place) => !place.startsWith(PREFIX + owner + ' ')).forEach((place) => sessionStorage.removeItem(place));
    const same = PREFIX + owner + ' ' + thing + ' ';
    const mine = same + id;
    const texts = {};
    const times = {};
    const parts = new Set();
    let touched = false;
    let held = true;
    let timer = 0;
    let sent = 0;
    let due = false;

    const later = (after) => {
      if (!timer) timer = setTimeout(send, after);
    };

    const send = () => {
      clearTimeout(timer);
      timer = 0;
      // what could not be sent waits in the tab until the form is opened again
      if (!bar.isConnected || !(touched || Object.keys(texts).length)) return;
      if (away()) {
        later(EVERY);
        return;
      }
      // the next goes as soon as the last is answered
      due = sent > 0 && performance.now() - sent < STUCK;
      if (due) return;
      // as if left: the parts of a field become its value, and are kept with the rest
      parts.forEach((part) => part.dispatchEvent(new CustomEvent('change', { bubbles: true })));
      parts.clear();
      touched = false;
      const going = { ...texts };
      const at = performance.now();
      sent = at;
      // while a window lies over the form the server does not listen to it, and does not answer
      const unanswered = setTimeout(() => {
        if (sent === at) {
          sent = 0;
          later(0);
        }
      }, STUCK);
      bar.$server.typed(JSON.stringify(going)).then((kept) => {
        clearTimeout(unanswered);
        if (sent === at) sent = 0;
        if (kept) {
          Object.keys(going).filter((name) => texts[name] === going[name]).forEach((name) => delete texts[name]);
          held = hold(mine, texts);
        }
        if (due && kept) {
          clearTimeout(timer);
          timer = 0;
        }
        if (due || Object.keys(texts).length) later(!kept ? STUCK : due ? 0 : EVERY);
      }, () => {
        clearTimeout(unanswered);
        if (sent === at) sent = 0;
        later(STUCK);
      });
    };

    const note = (event) => {
      if (form.vdDraft !== screen) return;
      const path = event.composedPath();
      const inside = path.slice(0, path.indexOf(form));
      const named = inside.find((node) => node.dataset && node.dataset.vdName);
      if (named && event.type === 'input') {
        const name = named.dataset.vdName;
        texts[name] = path[0].value === undefined ? named.value : path[0].value;
        times[name] = performance.now();
        held = hold(mine, texts);
        later(EVERY);
      } else if (!named && inside.some((node) => node.dataset && node.dataset.vdParts !== undefined)) {
        const part = inside.find((node) => FIELD.test(node.tagName || ''));
        if (part && event.type === 'input') parts.add(part);
        touched = true;
        later(EVERY);
      }
    };
    ['input', 'change', 'click'].forEach((type) => form.addEventListener(type, note));

    const screen = {
      alive: () => bar.isConnected,
      send,
      /* What is not on the server yet; nothing stays here. */
      leave: () => {
        const open = { ...texts };
        Object.keys(texts).forEach((name) => delete texts[name]);
        hold(mine, texts);
        return open;
      },
      /* Whether something would be lost with this tab. */
      unsafe: () => bar.isConnected && Object.keys(texts).length > 0 && (away() || !held),
      saved: () => {
        Object.keys(texts).filter((name) => times[name] <= pressed).forEach((name) => delete texts[name]);
        hold(mine, texts);
      },
    };
    // the form goes on under another draft, as a new thing does once it is saved: what is on its way goes with it
    const before = form.vdDraft;
    form.vdDraft = screen;
    if (before) {
      Object.entries(before.leave()).forEach(([name, text]) => {
        texts[name] = text;
        times[name] = performance.now();
      });
      held = hold(mine, texts);
      if (Object.keys(texts).length) later(EVERY);
    }
    screens.forEach((other, number) => {
      if (!other.alive()) screens.delete(number);
    });
    screens.set(id, screen);

    places().filter((place) => place.startsWith(same) && !screens.has(place.slice(same.length))).forEach((place) => {
      bar.$server.held(place.slice(same.length), sessionStorage.getItem(place)).then((kept) => {
        if (kept) sessionStorage.removeItem(place);
      });
    });
  };

  /* A form was saved: what was typed before the button was pressed has done its work. */
  const saved = (id) => {
    const screen = screens.get(id);
    if (screen) screen.saved();
    else places().filter((place) => place.endsWith(' ' + id)).forEach((place) => sessionStorage.removeItem(place));
  };

  document.addEventListener('click', () => {
    pressed = performance.now();
  }, true);
  const flush = () => screens.forEach((screen) => screen.send());
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  window.addEventListener('beforeunload', (event) => {
    flush();
    if ([...screens.values()].some((screen) => screen.unsafe())) event.preventDefault();
  });

  window.vdFormDraft = { listen, saved };
})();
