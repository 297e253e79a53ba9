import { Model, Prop } from '#libs/api';

const time = '2026-01-31T12:00:00.000Z';

/** A signed-in device: what a log-in opens. */
@Model('Session', { description: 'A signed-in device.', node: 'ses' })
export class Session {
  @Prop.id('ses', { description: 'Its id.', example: 'ses_01h455vb4pex5vsknk084sn02q', hidden: true })
  id!: string;

  @Prop.text({
    description: 'What the device called itself when it logged in (User-Agent).',
    max: 500,
    nullable: true,
    example: 'Mozilla/5.0',
  })
  userAgent!: string | null;

  @Prop.time({ description: 'When it logged in.', example: time })
  createdAt!: string;

  @Prop.time({ description: 'When it last logged in or refreshed its tokens.', example: time })
  lastUsedAt!: string;

  @Prop.time({ description: 'When it ends unless it refreshes its tokens before.', example: time })
  expiresAt!: string;

  @Prop.flag({ description: 'Whether this request comes from it.', example: true })
  current!: boolean;
}
