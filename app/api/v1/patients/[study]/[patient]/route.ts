import { itemRoute } from '../../../_http/item-route';
import { patients } from '../../../_lists/patients';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(patients);
