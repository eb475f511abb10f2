/** Due date and grace have passed. Who was not warned yet, since the clock stood still meanwhile, is warned first. */
export const isOverdue = 'overdue_at <= $1 and (warns_at is null or warns_at > $1)';
