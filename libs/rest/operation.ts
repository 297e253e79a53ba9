import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { Constructor } from '#libs/api';
import { Access, type AccessRule } from '#libs/auth';
import type { ErrorCode } from '#libs/errors';
import type { ListDefinition } from '#libs/listing';
import { LoginLimited } from '#libs/rate-limit';

/** What a REST handler is, beyond its route: all that the contract and the response need to know. */
export interface OperationSpec {
  /** Unique; the operationId of the contract. */
  id: string;
  summary: string;
  access: AccessRule;
  /** The class of the answer; none where the answer has no body. */
  returns?: Constructor;
  /** The answer is a list of this definition's model. */
  list?: ListDefinition;
  status?: 200 | 201 | 202 | 204;
  /** Where a created resource is found, after the version: `/orders/{id}`. */
  location?: string;
  body?: Constructor;
  /** Honours If-Match. */
  conditional?: boolean;
  /** Honours Idempotency-Key. */
  idempotent?: boolean;
  /** Has a stricter rate limit. */
  loginLimited?: boolean;
  /** Answers carry credentials and are never stored. */
  secret?: boolean;
  /** Error codes beyond those that every operation of its kind has. */
  errors?: readonly ErrorCode[];
}

export const operationMetadata = 'tandem:operation';

/** Declares a REST operation. */
export const Operation = (spec: OperationSpec): MethodDecorator =>
  applyDecorators(
    Access(spec.access),
    SetMetadata(operationMetadata, spec),
    HttpCode(spec.status ?? 200),
    ...(spec.loginLimited ? [LoginLimited()] : []),
  );
