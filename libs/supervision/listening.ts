import { StartError } from './start.error.js';

/** Where a server was to listen. */
interface Address {
  host: string;
  port: number;
}

/** Says what to do about an error of listening at an address; any other error as it is. */
export function explainListenError(error: unknown, { host, port }: Address): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} on ${host} is taken: stop what uses it, or choose another with PORT=<number>.`);
    case 'EACCES':
      return new StartError(`Port ${port} is not for this account to use: choose one above 1023 with PORT=<number>.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`HOST=${host} is no address of this machine: leave it out, or use 127.0.0.1 or 0.0.0.0.`);
    default:
      return error;
  }
}
