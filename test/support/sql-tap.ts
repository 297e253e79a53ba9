import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { join } from 'node:path';

/** A statement as it went to PostgreSQL, with its parameters in text form. */
export interface TappedStatement {
  sql: string;
  params: (string | null)[];
}

/** A proxy in front of a PostgreSQL server that writes down what is asked of it. */
export interface SqlTap {
  /** The database's URL through the proxy. */
  url: string;
  /** What went through since the last call, without transaction control and the polling of the event tables. */
  take(): TappedStatement[];
  close(): Promise<void>;
}

const background = /^(START TRANSACTION|COMMIT|ROLLBACK|SET )|outbox|inbox|dead_letters/;

/** Reads the messages of one connection: https://www.postgresql.org/docs/current/protocol-message-formats.html */
class FrontendReader {
  private pending = Buffer.alloc(0);
  private started = false;
  private sql = '';

  constructor(private readonly onStatement: (statement: TappedStatement) => void) {}

  read(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    for (;;) {
      const header = this.started ? 1 : 0;
      if (this.pending.length < header + 4) return;
      const end = header + this.pending.readInt32BE(header);
      if (this.pending.length < end) return;
      if (this.started) this.message(String.fromCharCode(this.pending[0] as number), this.pending.subarray(5, end));
      this.started = true;
      this.pending = this.pending.subarray(end);
    }
  }

  private message(type: string, body: Buffer): void {
    if (type === 'Q') this.onStatement({ sql: body.toString('utf8', 0, body.length - 1), params: [] });
    if (type === 'P') this.sql = body.toString('utf8').split('\0')[1] ?? '';
    if (type === 'B') this.onStatement({ sql: this.sql, params: paramsOf(body) });
  }
}

function paramsOf(bind: Buffer): (string | null)[] {
  let at = bind.indexOf(0, bind.indexOf(0) + 1) + 1;
  at += 2 + 2 * bind.readInt16BE(at);
  const count = bind.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = bind.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return bind.toString('utf8', at - length, at);
  });
}

/** A `host` parameter names the folder of a socket: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS */
function addressOf(url: URL): NetConnectOpts {
  const port = url.searchParams.get('port') ?? (url.port || '5432');
  const host = url.searchParams.get('host') ?? url.hostname;
  return host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port: Number(port) };
}

/** Puts a proxy in front of a database. */
export async function tapSql(databaseUrl: string): Promise<SqlTap> {
  const target = addressOf(new URL(databaseUrl));
  const statements: TappedStatement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    const reader = new FrontendReader((statement) => statements.push(statement));
    client.on('data', (chunk) => {
      reader.read(chunk);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  }).listen(0, '127.0.0.1');
  server.unref();
  await new Promise((resolve) => server.once('listening', resolve));
  const url = new URL(databaseUrl);
  for (const name of ['host', 'port']) url.searchParams.delete(name);
  url.host = `127.0.0.1:${String((server.address() as { port: number }).port)}`;
  return {
    url: url.href,
    take: () => statements.splice(0).filter(({ sql }) => !background.test(sql)),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
