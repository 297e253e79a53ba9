export { MailModule } from './mail.module.js';
export { Mailer } from './mailer.js';
export { type MailContent, renderMail } from './render-mail.js';
