// `npm run start:split`: from a bare checkout to gateway, User Service and Order Service, with what they need, on this machine.
import { prepare } from './prepare.mjs';

await prepare();
// In this very process, so that signals and the exit code are the launcher's own.
await import('../dist/apps/split/main.js');
