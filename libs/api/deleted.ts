import { enumType } from './model.js';
import { Prop } from './prop.js';

const modes = ['only', 'with'] as const;

/** How soft-deleted rows take part in a list. */
export type DeletedMode = (typeof modes)[number];

const DeletedModeType = enumType('DeletedMode', modes, 'How deleted rows take part in a list: alone, or with the others.');

/** Declares the `deleted` filter of a list. */
export const deletedFilter: PropertyDecorator = Prop.choice(modes, DeletedModeType, {
  description: 'Shows deleted rows alone, or with the others; an admin only.',
  optional: true,
  example: 'only',
});
