import { Input, Prop } from '#libs/api';

/** Which session to end. */
@Input('DeleteSessionInput', { description: 'Which session to end.' })
export class DeleteSessionInput {
  @Prop.id('ses', { description: 'The session.', example: 'ses_01h455vb4pex5vsknk084sn02q' })
  id!: string;

  @Prop.id('usr', { description: 'Its user, to make sure.', optional: true, example: 'usr_01h455vb4pex5vsknk084sn02q' })
  userId?: string;
}
