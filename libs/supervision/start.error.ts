/** Something cannot be started or has ended. The message names the cause and the way out, and is meant for the operator as it stands. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
