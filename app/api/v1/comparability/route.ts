import { comparabilityRoute } from '../_http/comparability-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = comparabilityRoute();
