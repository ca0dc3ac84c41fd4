// Sends the chosen or dropped file as it is and shows what the server says of it. The page works by the checksum without this.
(() => {
  const form = document.getElementById('drop');
  const input = document.getElementById('tep');
  const answer = document.getElementById('answer');
  form.hidden = false;

  const say = text => {
    const line = document.createElement('p');
    line.className = 'notice info';
    line.textContent = text;
    answer.replaceChildren(line);
  };

  const send = async file => {
    say(form.dataset.busy);
    input.disabled = true;
    try {
      const response = await fetch(form.dataset.address, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
          [form.dataset.header]: form.dataset.token,
        },
        body: file,
        redirect: 'error',
      });
      const type = response.headers.get('Content-Type') || '';
      if (!type.startsWith('text/html') || ![200, 422].includes(response.status)) {
        throw new Error(String(response.status));
      }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      answer.replaceChildren(...page.body.childNodes);
      answer.focus();
    } catch (problem) {
      say(form.dataset.failed);
    } finally {
      input.disabled = false;
      input.value = '';
    }
  };

  input.addEventListener('change', () => input.files.length && send(input.files[0]));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('over');
    if (event.dataTransfer.files.length && !input.disabled) {
      send(event.dataTransfer.files[0]);
    }
  });
})();
