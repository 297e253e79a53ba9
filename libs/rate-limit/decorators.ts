import { SetMetadata } from '@nestjs/common';

export const UNMETERED = 'tandem:unmetered';
export const LOGIN_LIMITED = 'tandem:login-limited';

/** The route costs nothing and its answers carry no limits. */
export const Unmetered = (): MethodDecorator & ClassDecorator => SetMetadata(UNMETERED, true);

/** The route, query or mutation also counts as an attempt to log in, which has a stricter limit. */
export const LoginLimited = (): MethodDecorator & ClassDecorator => SetMetadata(LOGIN_LIMITED, true);
