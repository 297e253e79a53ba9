import { access } from '#libs/auth';

/** Who may do what to carts. */
export const cartsAccess = {
  read: access.ownerOrStaff,
  write: access.ownerOrAdmin,
} as const;
