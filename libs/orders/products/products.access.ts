import { access } from '#libs/auth';

/** Who may do what to products. */
export const productsAccess = {
  read: access.anyone,
  write: access.admin,
} as const;
