/** What the Order Service asks the User Service. */
export abstract class Accounts {
  /** Whether the account exists and may order. Throws where the answer cannot be had. */
  abstract isActive(userId: string): Promise<boolean>;

  /** Which of these accounts exist, deleted ones included. Throws where the answer cannot be had. */
  abstract findExisting(userIds: readonly string[]): Promise<Set<string>>;
}
