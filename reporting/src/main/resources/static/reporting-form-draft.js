// Keeps what is typed into a form in this browser until it is saved, so that a reload, an ended session or a crash takes nothing away. Put
// in again only when the official asks. The page works without this.
(() => {
  const form = document.getElementById('nhap');
  const notice = document.getElementById('ban-nhap');
  const key = 'vd-nhap:' + form.dataset.draft;
  const version = form.elements.ban;
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (problem) {
      return null;
    }
  };
  const drop = () => localStorage.removeItem(key);
  const fields = [...form.elements].filter(field => field.matches('input.cell, textarea'));
  const typed = () => Object.fromEntries(fields.map(field => [field.name, field.value]));
  const same = values => fields.every(field => (values[field.name] ?? field.value) === field.value);
  const keep = sent => {
    try {
      localStorage.setItem(key, JSON.stringify({version: version.value, values: typed(), sent, at: Date.now()}));
    } catch (problem) {
      // a browser that keeps nothing: the server still gives back what it refuses
    }
  };

  const draft = kept();
  // refused, the page shows what was typed, and what is kept stays until it is saved
  const refused = form.dataset.refused === 'true';
  const saved = draft && draft.sent && draft.version !== version.value && !refused;
  if (draft && (saved || (same(draft.values) && !refused))) {
    drop();
  } else if (draft && !same(draft.values)) {
    notice.hidden = false;
    document.getElementById('ban-nhap-luc').textContent =
        new Date(draft.at).toLocaleString(document.documentElement.lang,
            {hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric'});
    document.getElementById('ban-nhap-tiep').addEventListener('click', () => {
      fields.forEach(field => { field.value = draft.values[field.name] ?? field.value; });
      // what somebody else saved meanwhile is shown by the server before anything is overwritten
      version.value = draft.version;
      notice.hidden = true;
      fields[0].focus();
    });
    document.getElementById('ban-nhap-bo').addEventListener('click', () => {
      drop();
      notice.hidden = true;
      fields[0].focus();
    });
  }
  form.addEventListener('input', () => { notice.hidden = true; keep(false); });
  form.addEventListener('submit', () => keep(true));
})();
