// `npm start`: from a bare checkout to a running Tandem.
import { prepare } from './prepare.mjs';

await prepare();
// In this very process, so that signals and the exit code are the server's own.
await import('../dist/apps/tandem/main.js');
