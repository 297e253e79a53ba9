/** What the Order Service asks the User Service. */
export abstract class Accounts {
  /** Which of these accounts exist and may order. Throws where the answer cannot be had. */
  abstract findActive(userIds: readonly string[]): Promise<Set<string>>;

  /** Which of these accounts exist, deleted ones included. Throws where the answer cannot be had. */
  abstract findExisting(userIds: readonly string[]): Promise<Set<string>>;
}
