const refreshEveryMs = 5000;
const health = document.getElementById('health');
const heading = health.querySelector('strong');
const checks = health.querySelector('.checks');

function checkItem([name, { status, latency }]) {
  const item = document.createElement('li');
  item.dataset.status = status;
  const label = document.createElement('span');
  label.className = 'name';
  label.textContent = name;
  const value = document.createElement('span');
  value.className = 'value';
  value.textContent = latency === undefined ? status : `${status} · ${Math.round(latency)} ms`;
  item.append(label, ' ', value);
  return item;
}

function show(report) {
  health.dataset.status = report.status;
  // The heading is announced by screen readers: it is touched only when there is something new to say.
  if (heading.textContent !== report.status) heading.textContent = report.status;
  checks.replaceChildren(...Object.entries(report.checks ?? {}).map(checkItem));
}

async function refresh() {
  try {
    const response = await fetch(health.dataset.source, { headers: { accept: 'application/json' } });
    show(await response.json());
  } catch {
    show({ status: 'unreachable' });
  }
}

setInterval(() => {
  if (!document.hidden) void refresh();
}, refreshEveryMs);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void refresh();
});

// Browsers offer the clipboard to secure origins only.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const label = button.firstChild;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      label.textContent = 'Copied';
      setTimeout(() => (label.textContent = 'Copy'), 1500);
    });
  }
}
