package io.emend.throughput.limit;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fused multiply-adds that wait for nothing but each other, in registers.
 *
 * <p>There are sixteen chains. A multiply-add takes four or five cycles, and processors begin two in a cycle, those
 * with four units of 128 bits four: so at most sixteen must be on their way at a time to keep all units busy. Sixteen
 * is also what AVX2 has registers for, and a chain needs only one, because it multiplies itself by itself and adds
 * itself: {@code a = a * a + a}. From below zero that goes towards zero as slowly as {@code -1/n}, so no number
 * overflows or becomes subnormal, which some processors handle slowly.
 */
final class MultiplyAdd {
    private static final VectorSpecies<Float> FLOAT = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 16;

    private MultiplyAdd() {}

    /**
     * {@return the floating-point operations of a run: a multiplication and an addition for every lane}
     *
     * @param turns as for {@link #run}
     */
    static long operations(int turns) {
        return 2L * FLOAT.length() * CHAINS * turns;
    }

    /**
     * Goes on with all chains.
     *
     * @param turns how many multiply-adds in each
     * @return a number that depends on all of them
     */
    static float run(int turns) {
        FloatVector a = FloatVector.broadcast(FLOAT, -0.50f);
        FloatVector b = FloatVector.broadcast(FLOAT, -0.51f);
        FloatVector c = FloatVector.broadcast(FLOAT, -0.52f);
        FloatVector d = FloatVector.broadcast(FLOAT, -0.53f);
        FloatVector e = FloatVector.broadcast(FLOAT, -0.54f);
        FloatVector f = FloatVector.broadcast(FLOAT, -0.55f);
        FloatVector g = FloatVector.broadcast(FLOAT, -0.56f);
        FloatVector h = FloatVector.broadcast(FLOAT, -0.57f);
        FloatVector i = FloatVector.broadcast(FLOAT, -0.58f);
        FloatVector j = FloatVector.broadcast(FLOAT, -0.59f);
        FloatVector k = FloatVector.broadcast(FLOAT, -0.60f);
        FloatVector l = FloatVector.broadcast(FLOAT, -0.61f);
        FloatVector m = FloatVector.broadcast(FLOAT, -0.62f);
        FloatVector n = FloatVector.broadcast(FLOAT, -0.63f);
        FloatVector o = FloatVector.broadcast(FLOAT, -0.64f);
        FloatVector p = FloatVector.broadcast(FLOAT, -0.65f);
        for (int turn = 0; turn < turns; turn++) {
            a = a.fma(a, a);
            b = b.fma(b, b);
            c = c.fma(c, c);
            d = d.fma(d, d);
            e = e.fma(e, e);
            f = f.fma(f, f);
            g = g.fma(g, g);
            h = h.fma(h, h);
            i = i.fma(i, i);
            j = j.fma(j, j);
            k = k.fma(k, k);
            l = l.fma(l, l);
            m = m.fma(m, m);
            n = n.fma(n, n);
            o = o.fma(o, o);
            p = p.fma(p, p);
        }
        FloatVector first = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
        return first.add(i).add(j).add(k).add(l).add(m).add(n).add(o).add(p).lane(0);
    }
}
