/** What the Order Service asks the User Service. */
export abstract class Accounts {
  /** Whether the account exists and may order. Throws where the answer cannot be had. */
  abstract isActive(userId: string): Promise<boolean>;
}
