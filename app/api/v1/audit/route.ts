import { listRoute } from '../_http/list-route';
import { audit } from '../_lists/audit';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(audit);
