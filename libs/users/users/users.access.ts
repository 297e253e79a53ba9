import { access } from '#libs/auth';

/** Who may do what to users. */
export const usersAccess = {
  create: access.anyone,
  list: access.staff,
  read: access.ownerOrStaff,
  write: access.ownerOrAdmin,
} as const;
