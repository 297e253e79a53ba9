import { Model, Prop } from '#libs/api';
import { accessTokenTtl } from '#libs/auth';

/** What a log-in and a refresh answer (RFC 6749 section 5.1). */
@Model('TokenPair', { description: 'The tokens of a session.' })
export class TokenPair {
  @Prop.text({ description: 'JWT to send as `Authorization: Bearer`.', max: 4096, example: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln' })
  accessToken!: string;

  @Prop.text({ description: 'Buys the next pair, once; good for 30 days.', max: 4096, example: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln' })
  refreshToken!: string;

  @Prop.text({ description: 'Always Bearer.', max: 6, example: 'Bearer' })
  tokenType!: string;

  @Prop.int({ description: 'Seconds that the access token is good for.', min: 1, max: accessTokenTtl, example: accessTokenTtl })
  expiresIn!: number;
}
