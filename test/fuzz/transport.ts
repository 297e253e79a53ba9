import { Agent, request as sendRequest } from 'node:http';

/** A request as it goes over the wire. */
export interface FuzzRequest {
  method: string;
  /** Path and query, percent-encoded as it shall be sent. */
  path: string;
  headers: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** What came back. */
export interface FuzzAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The command that repeats a request. Tokens of ours, which are soon of no use, are shown as `$ADMIN_TOKEN` and the like. */
export function toCurl(url: string, { method, path, headers, body }: FuzzRequest, role?: string): string {
  const shown = Object.entries(headers).flatMap(([name, values]) =>
    [values]
      .flat()
      .map((value) =>
        role && name === 'authorization' ? `-H "authorization: Bearer $${role.toUpperCase()}_TOKEN"` : `-H ${quoted(`${name}: ${value}`)}`,
      ),
  );
  const data = body === undefined ? [] : [`--data-binary ${quoted(body.toString()).slice(0, 3000)}`];
  return ['curl', '-sS', '-i', '--path-as-is', '--globoff', '-X', method, ...shown, ...data, quoted(url + path)]
    .join(' ')
    .replaceAll('\0', '\\0');
}

/** Sends requests over a fixed number of connections. */
export class Transport {
  private readonly agent: Agent;
  private readonly host: string;
  private readonly port: string;

  constructor(url: string, connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    ({ hostname: this.host, port: this.port } = new URL(url));
  }

  send({ method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = {
        agent: this.agent,
        host: this.host,
        port: this.port,
        method,
        path,
        headers: { ...headers, ...length },
        timeout: 30_000,
      };
      const sent = sendRequest(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
        });
      });
      sent.once('timeout', () => sent.destroy(new Error('No answer in 30 s')));
      sent.once('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
