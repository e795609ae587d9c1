import { listRoute } from '../_http/list-route';
import { patients } from '../_lists/patients';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(patients);
