export { findExecutable } from './executables.js';
export { explainListenError } from './listening.js';
export { startTimeOf } from './process-identity.js';
export { RunFile } from './run-file.js';
export { StartError } from './start.error.js';
export {
  type Account,
  EndedBeforeReadyError,
  spawnSupervised,
  startSupervised,
  type SupervisedCommand,
  type SupervisedProcess,
} from './supervised-process.js';
