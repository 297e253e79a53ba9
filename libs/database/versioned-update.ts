import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { errors } from '#libs/errors';

/**
 * The one way in which a versioned row changes (guidelines, "Optimistic Locking"; TypeORM's own `@VersionColumn` increments but
 * does not guard). Throws VERSION_CONFLICT where the row no longer has the version that the change was decided on.
 */
export async function updateVersioned<Entity extends ObjectLiteral & { id: string; version: number; updatedAt: unknown }>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  current: { id: string; version: number },
  changes: Partial<Entity>,
  now: Date,
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: current.version + 1, updatedAt: now })
    .where('id = :id AND version = :version', { id: idOf(manager, entity, current.id), version: current.version })
    .updateEntity(false)
    .execute();
  if (result.affected !== 1) throw errors.versionConflict();
}

function idOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, id: string): string {
  const column = manager.dataSource.getMetadata(entity).primaryColumns[0];
  return (column?.getEntityValue({ id }, true) as string | undefined) ?? id;
}
