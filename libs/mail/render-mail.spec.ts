import { renderMail } from './render-mail.js';

describe('renderMail', () => {
  const content = {
    title: 'Reset your password',
    paragraphs: ['Hello Ada <script>alert(1)</script> & co.', 'This link is valid for 30 minutes.'],
    action: { label: 'Reset', url: 'https://shop.example/reset?token=tok_1&lang="en"', code: 'tok_1' },
  };

  it('says the same in text and in HTML', () => {
    const { text, html } = renderMail(content);
    for (const part of [content.title, 'valid for 30 minutes', 'tok_1']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(text).toContain(`\n${content.action.url}\n`);
  });

  it('escapes what it is given in HTML and leaves text as it is', () => {
    const { text, html } = renderMail(content);
    expect(text).toContain('<script>');
    expect(html).not.toContain('<script>');
    expect(html).toContain('Hello Ada &lt;script&gt;alert(1)&lt;/script&gt; &amp; co.');
    expect(html).toContain('href="https://shop.example/reset?token=tok_1&amp;lang=&quot;en&quot;"');
  });

  it('shows the code alone where there is no link', () => {
    const { text, html } = renderMail({ ...content, action: { label: 'Your code', code: 'tok_1' } });
    expect(text).toContain('Your code:\ntok_1');
    expect(html).not.toContain('<a ');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'no url'])('refuses the link %s', (url) => {
    expect(() => renderMail({ ...content, action: { ...content.action, url } })).toThrow();
  });
});
