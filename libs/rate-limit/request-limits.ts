import type { FastifyReply, FastifyRequest } from 'fastify';

/** Charges requests and puts the limits on their answers, for REST and GraphQL alike. */
export abstract class RequestLimits {
  /**
   * Takes `cost` tokens from the user's bucket, or from the address's where nobody is signed in.
   * Throws RATE_LIMITED; and OPERATION_TOO_COMPLEX, at the price of one token, for a cost that no waiting could pay.
   */
  abstract charge(request: FastifyRequest, reply: FastifyReply, cost: number): Promise<void>;

  /** Takes one token, unless the request has been charged or exempted. Throws RATE_LIMITED. */
  abstract chargeOnce(request: FastifyRequest, reply: FastifyReply): Promise<void>;

  /**
   * Takes one attempt to log in. Throws RATE_LIMITED.
   * Attempts are counted by address alone, whatever the e-mail: that bounds spraying one password over many accounts as
   * well as guessing at one, and leaves nobody a way to lock out the owner of an account.
   */
  abstract chargeLogin(request: FastifyRequest, reply: FastifyReply): Promise<void>;

  /** Marks a request that costs nothing, however it ends. */
  abstract exempt(request: FastifyRequest): void;
}

/** The limits of a process behind the gateway, which has charged every request already. */
export class NoLimits extends RequestLimits {
  override charge(): Promise<void> {
    return Promise.resolve();
  }

  override chargeOnce(): Promise<void> {
    return Promise.resolve();
  }

  override chargeLogin(): Promise<void> {
    return Promise.resolve();
  }

  override exempt(): void {}
}
