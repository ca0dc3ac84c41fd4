// Turns the slides of the wall and reads the figures again, quietly. Without it the slides stand below one another.
'use strict';
(() => {
  const SECONDS = 14;
  const MINUTES = 5;
  const main = document.querySelector('main');
  const turn = document.querySelector('.wall-turn');
  const button = turn.querySelector('button');
  const page = turn.querySelector('.wall-page');
  let place = 0;
  let paused = false;
  let timer;
  let newer = null;

  const slides = () => main.querySelectorAll('.slide');

  function show(next) {
    if (newer) {
      // between two slides nobody sees that the figures are others
      main.replaceChildren(...newer.childNodes);
      main.dataset.stale = newer.dataset.stale;
      main.dataset.ended = newer.dataset.ended;
      newer = null;
    }
    const all = slides();
    place = (next + all.length) % all.length;
    all.forEach((slide, i) => slide.classList.toggle('now', i === place));
    page.textContent = (place + 1) + '/' + all.length;
  }

  function wait() {
    clearTimeout(timer);
    if (!paused) {
      timer = setTimeout(() => { show(place + 1); wait(); }, SECONDS * 1000);
    }
  }

  function pause() {
    paused = !paused;
    button.textContent = paused ? button.dataset.go : button.dataset.stop;
    wait();
  }

  async function read() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.redirected || !answer.ok) {
        say(answer.redirected ? main.dataset.ended : main.dataset.stale);
        return;
      }
      const other = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (other && other.querySelector('.slide')) {
        newer = document.importNode(other, true);
      }
    } catch (unreachable) {
      say(main.dataset.stale);
    }
  }

  function say(sentence) {
    newer = null;
    main.querySelectorAll('.wall-at').forEach(at => { at.textContent = sentence; });
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === ' ' && event.target !== button) {
      event.preventDefault();
      pause();
    } else if (event.key === 'ArrowRight' || event.key === 'PageDown') {
      show(place + 1);
      wait();
    } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
      show(place - 1);
      wait();
    } else if (event.key === 'f' || event.key === 'F') {
      (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
        .catch(() => {});
    }
  });
  button.addEventListener('click', pause);
  document.documentElement.classList.add('turning');
  turn.hidden = false;
  show(0);
  wait();
  setInterval(read, MINUTES * 60 * 1000);
})();
