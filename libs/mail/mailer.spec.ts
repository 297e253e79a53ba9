import { Logger } from '@nestjs/common';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '#libs/clock';
import { AppConfig } from '#libs/config';
import { Mailer } from './mailer.js';

const mail = { to: 'ada@example.com', subject: 'Verify your e-mail', text: 'Hello\n', html: '<p>Hello</p>' };

/** A mail as an SMTP server took it. */
interface Received {
  from: string;
  to: string[];
  message: string;
}

/** Speaks just enough of RFC 5321 to take mails. */
function smtpSession(socket: Socket, received: Received[], answerToData: () => string): void {
  let current: Received = { from: '', to: [], message: '' };
  let inMessage = false;
  let buffer = '';
  const reply = (text: string) => socket.write(`${text}\r\n`);
  reply('220 test ESMTP');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      if (inMessage && line !== '.') current.message += `${line}\r\n`;
      else if (inMessage) {
        inMessage = false;
        const answer = answerToData();
        if (answer.startsWith('250')) received.push(current);
        current = { from: '', to: [], message: '' };
        reply(answer);
      } else if (line.startsWith('MAIL FROM:')) reply(`250 ${(current.from = line.slice(10))}`);
      else if (line.startsWith('RCPT TO:')) reply(`250 ${current.to.push(line.slice(8))}`);
      else if (line === 'DATA') reply(`354 ${(inMessage = true)}`);
      else if (line === 'QUIT') socket.end('221 bye\r\n');
      else reply('250 test');
    }
  });
}

describe('Mailer', () => {
  let dataDir: string;
  let mailers: Mailer[];
  const createMailer = (settings: Partial<AppConfig> = {}) => {
    const mailer = new Mailer(Object.assign(new AppConfig(), { dataDir }, settings), new Clock());
    mailers.push(mailer);
    return mailer;
  };
  const files = async () => (await readdir(join(dataDir, 'mail'))).sort();
  const readMail = async (index = 0) => readFile(join(dataDir, 'mail', (await files())[index] ?? ''), 'utf8');
  const headersOf = (message: string) =>
    message
      .slice(0, message.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n');

  beforeEach(async () => {
    Logger.overrideLogger(false);
    dataDir = await mkdtemp(join(tmpdir(), 'mailer-'));
    mailers = [];
  });
  afterEach(async () => {
    mailers.forEach((mailer) => mailer.onApplicationShutdown());
    await rm(dataDir, { recursive: true });
  });

  describe('without SMTP_URL', () => {
    it('writes a complete message that only its owner can read, and logs where', async () => {
      const lines: string[] = [];
      Logger.overrideLogger({ log: (line: string) => lines.push(line), error: () => {}, warn: () => {} });
      await createMailer().send({ ...mail, text: 'Code:\ntok_123\n' });
      const [name] = await files();
      expect(name).toMatch(/^\d{8}T\d{9}Z-ada@example\.com-verify-your-e-mail\.eml$/);
      const path = join(dataDir, 'mail', name ?? '');
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(lines).toEqual([`Mail written to ${path}`]);
      const message = await readMail();
      const headers = headersOf(message);
      expect(headers).toEqual(expect.arrayContaining(['To: ada@example.com', 'Subject: Verify your e-mail', 'MIME-Version: 1.0']));
      expect(headers.some((header) => header.startsWith('Date: '))).toBe(true);
      expect(headers.some((header) => header.startsWith('Content-Type: multipart/alternative'))).toBe(true);
      expect(message).toContain('\r\ntok_123\r\n');
      expect(message).toContain('<p>Hello</p>');
    });

    it('keeps a link whole, so that it can be copied out of the file', async () => {
      const link = `https://shop.example/verify-email?token=tok_${'0123456789'.repeat(8)}`;
      await createMailer().send({ ...mail, text: `Größe: ${link}\n` });
      expect(await readMail()).toContain(link);
    });

    it('writes every mail to a file of its own, also at the same moment', async () => {
      const mailer = createMailer();
      await Promise.all([mailer.send(mail), mailer.send(mail), mailer.send(mail)]);
      expect(await files()).toHaveLength(3);
    });

    it('keeps file names inside the directory and harmless', async () => {
      await createMailer().send({ ...mail, to: '../../$(x)`/etc@example.com'.replace(/[()]/g, ''), subject: '../../etc/passwd; rm -rf /' });
      expect(await files()).toEqual([expect.stringMatching(/^[a-z0-9TZ@._+-]+\.eml$/)]);
      expect((await readdir(dataDir)).sort()).toEqual(['mail']);
    });

    it('turns line breaks in a subject into spaces, so that it cannot add headers', async () => {
      await createMailer().send({ ...mail, subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nbody\u2028x' });
      const headers = headersOf(await readMail());
      expect(headers).toContain('Subject: Hello Bcc: eve@example.com body x');
      expect(headers.filter((header) => /^bcc:/i.test(header))).toEqual([]);
    });

    it.each([
      'ada@example.com\r\nBcc: eve@example.com',
      'ada@example.com\nSubject: x',
      'ada@example.com, eve@example.com',
      'ada@example.com;eve@example.com',
      'Ada <eve@example.com>',
      'group: eve@example.com',
      '"a b"@example.com',
      'ada',
      '',
    ])('refuses the address %j and writes nothing', async (to) => {
      await expect(createMailer().send({ ...mail, to })).rejects.toThrow('Not a single e-mail address');
      expect(await readdir(dataDir)).toEqual([]);
    });
  });

  describe('with SMTP_URL', () => {
    let server: Server;
    let sockets: Set<Socket>;
    let received: Received[];
    let answer: string;
    const url = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;

    beforeEach(async () => {
      received = [];
      sockets = new Set();
      answer = '250 taken';
      server = createServer((socket) => {
        sockets.add(socket);
        smtpSession(socket, received, () => answer);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterEach(async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    });

    it('hands mails to the server over a pooled connection, and writes no file', async () => {
      const mailer = createMailer({ smtpUrl: `${url()}?from=shop@example.com` });
      await mailer.send(mail);
      await mailer.send({ ...mail, to: 'bob@example.com' });
      expect(received.map(({ from, to }) => [from, ...to])).toEqual([
        ['<shop@example.com>', '<ada@example.com>'],
        ['<shop@example.com>', '<bob@example.com>'],
      ]);
      expect(headersOf(received[0]?.message ?? '')).toContain('From: Tandem <shop@example.com>');
      expect(sockets.size).toBe(1);
      expect(await readdir(dataDir)).toEqual([]);
    });

    it('gives one recipient and one subject line to the server, whatever the caller says', async () => {
      const mailer = createMailer({ smtpUrl: url() });
      await mailer.send({ ...mail, subject: 'Hi\r\nBcc: eve@example.com' });
      expect(received[0]?.to).toEqual(['<ada@example.com>']);
      expect(headersOf(received[0]?.message ?? '')).toContain('Subject: Hi Bcc: eve@example.com');
    });

    it('rejects where the server refuses the mail', async () => {
      answer = '554 no';
      await expect(createMailer({ smtpUrl: url() }).send(mail)).rejects.toThrow('554 no');
      expect(received).toEqual([]);
    });
  });
});
