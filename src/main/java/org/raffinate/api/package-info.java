/**
 * The program for Java and JShell: a case is opened, perhaps changed, and solved or designed; a study is opened and swept;
 * shake-outs are opened and fitted. What comes out is shown as text, tables, pictures or a page.
 *
 * <pre>{@code
 * OpenCase believed = OpenCase.read(Path.of("cascades/tb-dy-longnan.yaml"));
 * SolvedCase plant = believed.design();
 * String report = plant.text();
 *
 * OpenCase worse = believed.with("equilibrium.factors.Dy/Tb", "2.0");
 * int more = worse.design().stages() - plant.stages();
 *
 * List<Double> terbium = plant.table("profile").numbers("Tb aqueous (mole fraction)");
 * BufferedImage profile = plant.picture("profile-log");
 * plant.write(Path.of("out/tb-dy"));
 *
 * SweptStudy purities = OpenStudy.read(Path.of("cascades/purity-sweep.yaml")).sweep(Path.of("out/purities"));
 * List<Double> stages = purities.numbers("stages");
 *
 * FittedShakeouts bench = OpenShakeouts.example().fit(ConstantFit.withDefaults());
 * String block = bench.equilibrium();
 * }</pre>
 */
@NullMarked
package org.raffinate.api;

import org.jspecify.annotations.NullMarked;
