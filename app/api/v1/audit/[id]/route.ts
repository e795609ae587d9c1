import { itemRoute } from '../../_http/item-route';
import { audit } from '../../_lists/audit';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(audit);
