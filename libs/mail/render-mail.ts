/** What a mail says; all of it is plain text. */
export interface MailContent {
  title: string;
  paragraphs: string[];
  /** What the reader is to do: follow a link, or give the code where it is asked for. */
  action: { label: string; url?: string; code: string };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Renders a mail as text and as HTML, with the same words in both. Throws where the link is not http(s). */
export function renderMail({ title, paragraphs, action }: MailContent): { text: string; html: string } {
  if (action.url !== undefined && !/^https?:$/.test(new URL(action.url).protocol)) throw new Error('A link in a mail must be http(s)');
  const link = action.url === undefined ? [] : [`${action.label}:\n${action.url}`];
  const text = [title, ...paragraphs, ...link, `${action.url === undefined ? action.label : 'Code'}:\n${action.code}`].join('\n\n');
  return { text: `${text}\n`, html: renderHtml({ title, paragraphs, action }) };
}

function renderHtml({ title, paragraphs, action }: MailContent): string {
  const lines = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  if (action.url !== undefined) lines.push(`<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`);
  lines.push(`<p>${action.url === undefined ? escapeHtml(action.label) : 'Code'}: <code>${escapeHtml(action.code)}</code></p>`);
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">',
    `<h1 style="font-size: 1.25em">${escapeHtml(title)}</h1>`,
    ...lines,
    '</body></html>',
    '',
  ].join('\n');
}
